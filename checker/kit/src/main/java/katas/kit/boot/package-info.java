/** What an application is given when it starts, and nothing else of the kit: code under test depends on this package only. */
package katas.kit.boot;
