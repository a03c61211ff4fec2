package io.rollcall.zoomsimulator.recordings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Accounts;
import io.rollcall.zoomsimulator.meetings.Meeting;
import io.rollcall.zoomsimulator.people.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Records what takes place: where {@code auto_recording} is {@code cloud}, or somebody asks for it.
 * The files are there a while after the end.
 */
@Component
public class Studio {

  private static final List<FileType> USUAL = List.of(FileType.MP4, FileType.M4A, FileType.CHAT);
  private static final long BYTES_PER_SECOND = 65_536;

  private final Accounts accounts;
  private final Recordings recordings;
  private final RecordingEvents events;
  private final RecordingSettings settings;
  private final Map<String, Instant> running = new ConcurrentHashMap<>();

  Studio(
      Accounts accounts,
      Recordings recordings,
      RecordingEvents events,
      RecordingSettings settings) {
    this.accounts = accounts;
    this.recordings = recordings;
    this.events = events;
    this.settings = settings;
  }

  @EventListener
  void onStart(Happening.Started started) {
    boolean wanted =
        started.meeting().plan().settings().text("auto_recording").equals("cloud")
            && !started.practice();
    if (wanted && running.putIfAbsent(started.meeting().uuid(), started.at()) == null) {
      events.progress(account(started.meeting()), started.meeting(), "started", started.at(), null);
    }
  }

  @EventListener
  void onEnd(Happening.Ended ended) {
    stop(ended.meeting(), ended.past().uuid(), ended.at());
  }

  /** Starts, stops, pauses or resumes; only an event confirms it. */
  void control(Meeting meeting, String method, Instant at) {
    switch (method) {
      case "recording.start" -> {
        if (running.putIfAbsent(meeting.uuid(), at) == null) {
          events.progress(account(meeting), meeting, "started", at, null);
        }
      }
      case "recording.stop" -> stop(meeting, meeting.uuid(), at);
      default -> events.progress(account(meeting), meeting, past(method), at, at);
    }
  }

  /**
   * Makes a recording of an occurrence that is over, or adds further files to it.
   *
   * @param types the usual three when null
   * @param processing how long until its files are there; the configured time when null
   */
  public void record(
      Meeting meeting,
      Meeting.Past past,
      @Nullable List<FileType> types,
      @Nullable Duration processing) {
    var wait = processing == null ? settings.processing() : processing;
    var made = types == null ? USUAL : types;
    var files = made.stream().map(type -> file(type, past.startedAt(), past.endedAt())).toList();
    keep(meeting, past, files, wait);
  }

  public void clear() {
    running.clear();
    recordings.clear();
  }

  private void stop(Meeting meeting, String uuid, Instant at) {
    var began = running.remove(uuid);
    if (began != null) {
      events.progress(account(meeting), meeting, "stopped", began, at);
      record(meeting, new Meeting.Past(uuid, began, at), null, null);
    }
  }

  private void keep(Meeting meeting, Meeting.Past past, List<RecordingFile> files, Duration wait) {
    var ready = Instant.now().plus(wait);
    var empty =
        new Recording(meeting, past.uuid(), past.startedAt(), past.endedAt(), ready, List.of());
    var recording =
        recordings.change(
            empty,
            former ->
                new Recording(
                    meeting,
                    past.uuid(),
                    former.start(),
                    past.endedAt(),
                    ready,
                    Stream.concat(former.files().stream(), files.stream()).toList()));
    var batch = recording.with(files);
    Mono.delay(wait).subscribe(_ -> events.completed(account(meeting), batch));
  }

  private static RecordingFile file(FileType type, Instant start, Instant end) {
    long seconds = Math.max(1, Duration.between(start, end).toSeconds());
    long size = type == FileType.MP4 ? seconds * BYTES_PER_SECOND : 1000 + seconds;
    return new RecordingFile(UUID.randomUUID().toString(), type, start, end, size, null);
  }

  private static String past(String method) {
    return method.equals("recording.pause") ? "paused" : "resumed";
  }

  private Account account(Meeting meeting) {
    return accounts
        .byKey(meeting.accountKey())
        .orElseThrow(() -> new NoSuchElementException("no account " + meeting.accountKey()));
  }
}
