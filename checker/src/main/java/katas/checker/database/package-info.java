/** Which database katas are run on, and what must be there for it. */
package katas.checker.database;
