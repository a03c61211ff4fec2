package io.rollcall.platform.callers;

import org.springframework.web.server.WebFilter;

/** A filter of the security chain that may know the caller otherwise than by a token. */
public interface CallerFilter extends WebFilter {}
