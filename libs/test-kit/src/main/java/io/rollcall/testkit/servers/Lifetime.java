package io.rollcall.testkit.servers;

/** How long what a server stores has to last. */
public enum Lifetime {
  /** Gone with the build: nothing is synchronised to disk, and the folder is deleted. */
  ONE_BUILD,
  /** Kept over restarts and power cuts. */
  KEPT
}
