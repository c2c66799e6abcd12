/**
 * Stand-ins for the world around an application: time, waiting, identifiers, the payment provider, the mail server. They do what the real ones
 * do, without a network and without time passing, and tell the test what was asked of them.
 */
package katas.kit.fake;
