/** Zoom's REST API for the services: how it is wired by Spring Boot. */
@NullMarked
package io.rollcall.zoomclient;

import org.jspecify.annotations.NullMarked;
