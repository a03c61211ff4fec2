package io.rollcall.zoomsimulator.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes to a meeting.
 *
 * @param name as shown in the meeting; at most 200 characters
 * @param email of a signed-in user or of a registrant; Zoom shows a guest's to nobody
 * @param signedIn a guest without it: id, participant_user_id and email are then blank or absent
 * @param registrantId when entering by a registrant's link
 * @param phone the number of somebody who calls in; nothing else is known of them
 */
public record Person(
    String name,
    @Nullable String email,
    boolean signedIn,
    @Nullable String registrantId,
    @Nullable String phone) {

  public Person {
    if (name == null || name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("a person needs a name of at most 200 characters");
    }
  }

  public static Person guest(String name) {
    return new Person(name, null, false, null, null);
  }

  public static Person caller(String phone) {
    return new Person(phone, null, false, null, phone);
  }

  /** The e-mail as far as Zoom shows it to others. */
  public String shownEmail() {
    boolean shown = signedIn || registrantId != null;
    return shown && email != null ? email : "";
  }
}
