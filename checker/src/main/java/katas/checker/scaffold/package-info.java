/** {@code kata new}: a kata that is complete but for what only its author can write. The templates are in the resources beside it. */
package katas.checker.scaffold;
