package io.rollcall.attendance;

import io.rollcall.testkit.unbuilt.UnbuiltServiceTest;

class AttendanceServiceTest extends UnbuiltServiceTest {}
