package io.rollcall.recording;

import io.rollcall.testkit.unbuilt.UnbuiltServiceTest;

class RecordingServiceTest extends UnbuiltServiceTest {}
