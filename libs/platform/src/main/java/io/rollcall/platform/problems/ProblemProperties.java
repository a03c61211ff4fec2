package io.rollcall.platform.problems;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The texts of problems.
 *
 * @param messages names of further message bundles on the class path, for example {@code
 *     meeting-problems}; they are asked before the platform's own
 */
@ConfigurationProperties("rollcall.problems")
record ProblemProperties(@DefaultValue List<String> messages) {}
