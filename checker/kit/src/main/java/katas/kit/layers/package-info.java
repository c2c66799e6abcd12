/**
 * The rules about who may know whom, as ArchUnit rules with messages for learners.
 *
 * <p>{@link katas.kit.layers.Layers} is the whole of the public surface.
 */
package katas.kit.layers;
