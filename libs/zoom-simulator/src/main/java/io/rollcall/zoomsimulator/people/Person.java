package io.rollcall.zoomsimulator.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes to a meeting.
 *
 * @param name as shown in the meeting; at most 200 characters
 * @param email of a signed-in user or of a registrant; Zoom shows a guest's to nobody
 * @param signedIn a guest without it: id, participant_user_id and email are then blank or absent
 * @param registrantId when entering by a registrant's link
 */
public record Person(
    String name, @Nullable String email, boolean signedIn, @Nullable String registrantId) {

  public Person {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("a person needs a name of at most 200 characters");
    }
  }

  public static Person guest(String name) {
    return new Person(name, null, false, null);
  }
}
