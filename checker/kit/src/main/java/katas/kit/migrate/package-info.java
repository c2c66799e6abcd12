/** Changes of a schema, in files that are applied once and in order. */
package katas.kit.migrate;
