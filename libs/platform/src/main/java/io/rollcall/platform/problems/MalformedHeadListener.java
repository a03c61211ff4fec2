package io.rollcall.platform.problems;

/** A bean of this type is told of each head of a request that cannot be read as HTTP. */
@FunctionalInterface
public interface MalformedHeadListener {

  /** Called on an event loop, which must not wait. */
  void malformedHead();
}
