package io.rollcall.registrant.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is.
 *
 * @param userId the platform's own id; null while known by e-mail only
 * @param firstName 1 to 64 characters
 * @param lastName at most 64 characters
 * @param email at most 128 characters
 */
public record Person(
    @Nullable String userId, String firstName, @Nullable String lastName, @Nullable String email) {

  /** Longest first or last name that Zoom takes. */
  public static final int LONGEST_NAME = 64;

  /** Longest e-mail that Zoom takes. */
  public static final int LONGEST_EMAIL = 128;

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  /** Whether Zoom might take it as an e-mail. */
  public static boolean isEmail(String text) {
    return EMAIL.matcher(text).matches();
  }

  /** Whether that is this person's e-mail; Zoom does not mind capitals. */
  public boolean hasEmail(@Nullable String other) {
    return email != null && email.equalsIgnoreCase(other);
  }

  /** By what lists are sorted: last names first, whatever their capitals. */
  public String sortName() {
    return ((lastName == null ? "" : lastName + " ") + firstName).toLowerCase(Locale.ROOT);
  }

  /** First and last name. */
  public String name() {
    return lastName == null ? firstName : firstName + " " + lastName;
  }

  /** The same person, whom the platform knows by this id. */
  public Person as(String user) {
    return new Person(user, firstName, lastName, email);
  }

  /** The same person, known by the id alone. */
  public Person withoutEmail() {
    return new Person(userId, firstName, lastName, null);
  }

  /** Names and e-mail stay out of logs. */
  @Override
  public String toString() {
    return "Person[" + userId + "]";
  }
}
