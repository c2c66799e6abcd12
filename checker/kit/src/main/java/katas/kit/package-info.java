/** What a test class is annotated with and asks for: the database, the nodes, and how a failure reads. {@link katas.kit.PersistenceTest} is the place to begin. */
package katas.kit;
