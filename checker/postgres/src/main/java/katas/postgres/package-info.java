/**
 * A PostgreSQL server that is started by the first who needs it, shared by all test runs of one user, and gone a while after the last.
 * A process of its own, the keeper, holds it: whatever happens to a test's process, the server and its files do not outlive their use.
 */
package katas.postgres;
