package io.rollcall.zoomclient.accounts;

import java.util.Set;

/**
 * A granular scope, such as {@code meeting:read:meeting}. An app of an account holds it with {@code
 * :admin}; an older app holds a classic one that covers it, such as {@code meeting:read:admin}.
 */
record Scope(String product, String verb, String what) {

  static Scope of(String name) {
    String[] parts = name.split(":", 3);
    return new Scope(parts[0], parts[1], parts[2]);
  }

  boolean isIn(Set<String> granted) {
    return granted.contains(name())
        || granted.contains(name() + ":admin")
        || granted.contains(classic() + ":write:admin")
        || verb.equals("read") && granted.contains(classic() + ":read:admin");
  }

  String name() {
    return product + ":" + verb + ":" + what;
  }

  private String classic() {
    return product.equals("cloud_recording") ? "recording" : product;
  }
}
