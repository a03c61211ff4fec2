package io.rollcall.platform.callers;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is served to whom.
 *
 * @param publicPaths path patterns that need no token; everything else does
 */
@ConfigurationProperties("rollcall.web")
record WebProperties(@DefaultValue List<String> publicPaths) {}
