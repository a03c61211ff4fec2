package io.rollcall.platform.callers;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A caller, as Spring Security passes one on. */
public final class CallerAuthentication extends AbstractAuthenticationToken {

  private final transient Caller caller;
  private final boolean machine;

  private CallerAuthentication(Caller caller, boolean machine) {
    super(caller.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
    this.caller = caller;
    this.machine = machine;
    setAuthenticated(true);
  }

  /** Of a person. */
  public static CallerAuthentication of(Caller caller) {
    return new CallerAuthentication(caller, false);
  }

  static CallerAuthentication of(Caller caller, boolean machine) {
    return new CallerAuthentication(caller, machine);
  }

  boolean mayActForOthers() {
    return machine && caller.isAdmin();
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public String getName() {
    return caller.userId();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallerAuthentication that
        && caller.equals(that.caller)
        && machine == that.machine;
  }

  @Override
  public int hashCode() {
    return Objects.hash(caller, machine);
  }
}
