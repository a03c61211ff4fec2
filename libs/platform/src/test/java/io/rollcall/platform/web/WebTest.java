package io.rollcall.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** Runs over the small application; all such tests share one, one after the other. */
@Execution(ExecutionMode.SAME_THREAD)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = SmallApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=small",
      "management.server.port=0",
      "rollcall.web.public-paths=/public/**",
      "rollcall.links.keys=a-key-for-tests-of-at-least-32-letters",
      "rollcall.token.issuer=" + Tokens.ISSUER,
    })
@ContextConfiguration(initializers = TokensInitializer.class)
@interface WebTest {}
