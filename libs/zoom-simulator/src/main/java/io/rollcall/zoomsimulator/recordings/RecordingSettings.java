package io.rollcall.zoomsimulator.recordings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param processing how long Zoom takes, after the end, to make the files of a recording
 */
@ConfigurationProperties("rollcall.simulator.recordings")
record RecordingSettings(@DefaultValue("2s") Duration processing) {}
