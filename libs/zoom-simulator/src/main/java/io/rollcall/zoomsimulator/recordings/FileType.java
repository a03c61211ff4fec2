package io.rollcall.zoomsimulator.recordings;

/** The kinds of file that Zoom makes of a meeting. */
public enum FileType {
  MP4("MP4", "shared_screen_with_speaker_view"),
  M4A("M4A", "audio_only"),
  CHAT("TXT", "chat_file"),
  TRANSCRIPT("VTT", "audio_transcript"),
  CC("VTT", "closed_caption"),
  CSV("CSV", "poll"),
  TIMELINE("JSON", "timeline"),
  SUMMARY("JSON", "summary");

  private final String extension;
  private final String recordingType;

  FileType(String extension, String recordingType) {
    this.extension = extension;
    this.recordingType = recordingType;
  }

  String extension() {
    return extension;
  }

  String recordingType() {
    return recordingType;
  }
}
