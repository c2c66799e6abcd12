/** The JDBC boundary itself: the connections of a node, in which every call passes the interceptors that the instruments are made of. It knows none of the instruments. */
package katas.kit.jdbc;
