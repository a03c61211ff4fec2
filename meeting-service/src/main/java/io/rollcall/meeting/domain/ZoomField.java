package io.rollcall.meeting.domain;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What Zoom keeps of a meeting and a caller may change; each is sent, or not, by itself. */
public enum ZoomField {
  TOPIC("/topic", Wanted::topic),
  AGENDA("/agenda", Wanted::agenda),
  START_TIME("/startTime", Wanted::startTime),
  DURATION("/durationMinutes", Wanted::durationMinutes),
  TIME_ZONE("/timeZone", Wanted::timeZone),
  RECURRENCE("/recurrence", Wanted::recurrence),
  PASSCODE("/passcode", wanted -> wanted.passcode().text()),
  REGISTRATION("/registration", Wanted::registration),
  RECORDING("/recording", Wanted::recording),
  WAITING_ROOM("/settings/waitingRoom", wanted -> wanted.settings().waitingRoom()),
  JOIN_BEFORE_HOST("/settings/joinBeforeHost", wanted -> wanted.settings().joinBeforeHost()),
  MUTE_UPON_ENTRY("/settings/muteUponEntry", wanted -> wanted.settings().muteUponEntry()),
  HOST_VIDEO("/settings/hostVideo", wanted -> wanted.settings().hostVideo()),
  PARTICIPANT_VIDEO("/settings/participantVideo", wanted -> wanted.settings().participantVideo()),
  AUTHENTICATION("/settings/authentication", wanted -> wanted.settings().authentication()),
  ALTERNATIVE_HOSTS(
      "/settings/alternativeHosts", wanted -> Set.copyOf(wanted.settings().alternativeHosts()));

  private final String pointer;
  private final Function<Wanted, @Nullable Object> value;

  ZoomField(String pointer, Function<Wanted, @Nullable Object> value) {
    this.pointer = pointer;
    this.value = value;
  }

  /** Where it stands in a meeting, as clients see it: a JSON Pointer. */
  public String pointer() {
    return pointer;
  }

  public static Set<ZoomField> differing(Wanted one, Wanted other) {
    return Arrays.stream(values())
        .filter(field -> !Objects.equals(field.value.apply(one), field.value.apply(other)))
        .collect(toCollection(() -> EnumSet.noneOf(ZoomField.class)));
  }

  /** What somebody changed, and differs from what stands elsewhere. */
  public static Set<ZoomField> changedAndDiffering(Wanted from, Wanted to, Wanted elsewhere) {
    Set<ZoomField> changed = differing(from, to);
    changed.retainAll(differing(to, elsewhere));
    return changed;
  }
}
