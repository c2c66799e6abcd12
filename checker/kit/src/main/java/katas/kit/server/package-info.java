/** The database servers that tests can run on. What differs between products stays in here. */
package katas.kit.server;
