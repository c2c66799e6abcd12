/**
 * The loop behind {@code kata watch}. Everything that happens is an {@link katas.checker.watch.Event} in one
 * {@link katas.checker.watch.Inbox}, and {@link katas.checker.watch.WatchLoop} takes them one after the other on one thread: there is no
 * other place in which anything is decided. What is slow or may block stands behind a seam with a thread of its own and answers with an
 * event: grading ({@link katas.checker.watch.Grading}), the folder ({@link katas.checker.watch.FolderWatch}), the keys
 * ({@link katas.checker.watch.KeyReader}), what keys ask for ({@link katas.checker.watch.Asides}). What is shown goes through
 * {@link katas.checker.watch.View}.
 */
package katas.checker.watch;
