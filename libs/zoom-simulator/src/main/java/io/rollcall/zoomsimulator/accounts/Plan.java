package io.rollcall.zoomsimulator.accounts;

/** Zoom's plans, which decide the rate limits. */
public enum Plan {
  FREE,
  PRO,
  BUSINESS
}
