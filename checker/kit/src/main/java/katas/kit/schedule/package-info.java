/** Operations that run against each other, in every order of their JDBC calls or held at a point of choice. */
package katas.kit.schedule;
