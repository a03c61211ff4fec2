package io.rollcall.gateway.routes;

/** Where a request for a resource of the table goes. */
sealed interface Destination {

  Resource resource();

  /** To the resource's service. */
  record Built(Resource resource) implements Destination {}

  /** Nowhere yet. */
  record NotBuilt(Resource resource) implements Destination {}

  /** Nowhere: the resource will never answer this method. */
  record WrongMethod(Resource resource) implements Destination {}
}
