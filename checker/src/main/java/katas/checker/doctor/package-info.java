/** {@code kata doctor}: what is wrong with this machine, and what to do. */
package katas.checker.doctor;
