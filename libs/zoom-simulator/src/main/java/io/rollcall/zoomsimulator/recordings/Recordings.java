package io.rollcall.zoomsimulator.recordings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import io.rollcall.zoomsimulator.bounded.NewestMap;
import io.rollcall.zoomsimulator.meetings.MeetingUuids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The recordings by the uuid of their occurrence, the newest 5,000. */
@Component
public class Recordings {

  private static final int LIMIT = 5000;

  private final Map<String, Recording> byUuid = new NewestMap<>(LIMIT);
  private final Map<Long, Map<String, Object>> settings = new NewestMap<>(LIMIT);

  synchronized void put(Recording recording) {
    byUuid.put(recording.uuid(), recording);
  }

  synchronized Recording change(Recording recording, UnaryOperator<Recording> change) {
    var changed = change.apply(byUuid.getOrDefault(recording.uuid(), recording));
    byUuid.put(changed.uuid(), changed);
    return changed;
  }

  /**
   * The recording of the occurrence with this uuid, or the latest under this number.
   *
   * @param id as it stands in a path
   * @throws ZoomRefusal 3301 also while it is processed: the code alone does not mean gone
   */
  Recording find(Account account, String id) {
    var wanted = MeetingUuids.ofPath(id);
    return of(account).reversed().stream()
        .filter(each -> isNamed(each, wanted) && !each.files().isEmpty())
        .findFirst()
        .filter(Recording::isReady)
        .orElseThrow(() -> ZoomRefusal.of(404, 3301, "There is no recording for this meeting."));
  }

  synchronized List<Recording> of(Account account) {
    return byUuid.values().stream().filter(each -> each.meeting().isOf(account)).toList();
  }

  /** How the recordings of a meeting are shared, as far as somebody changed it. */
  synchronized Map<String, Object> settings(long meeting) {
    return Map.copyOf(settings.getOrDefault(meeting, Map.of()));
  }

  synchronized void share(long meeting, Map<String, Object> changed) {
    settings.computeIfAbsent(meeting, _ -> new LinkedHashMap<>()).putAll(changed);
  }

  public synchronized void clear() {
    byUuid.clear();
    settings.clear();
  }

  private static boolean isNamed(Recording recording, String id) {
    return recording.uuid().equals(id) || Long.toString(recording.meeting().number()).equals(id);
  }
}
