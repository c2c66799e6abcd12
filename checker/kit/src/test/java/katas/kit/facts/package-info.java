/**
 * What Hibernate and H2 really do, where the katas lean on it: an upgrade that changes one of these facts turns a test red
 * here, and not a kata somewhere. The letters and numbers in comments are those of the catalogue, section 6.
 *
 * <p>These tests use none of the kit, so that a mistake in it can't hide a change in the libraries.
 */
package katas.kit.facts;
