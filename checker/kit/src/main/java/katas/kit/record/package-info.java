/** What reached the database: recorded, counted, and put into words. */
package katas.kit.record;
