/** Things that go wrong at the JDBC boundary, one at a time or all of them in turn. */
package katas.kit.fault;
