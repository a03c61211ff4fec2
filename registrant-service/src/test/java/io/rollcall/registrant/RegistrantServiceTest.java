package io.rollcall.registrant;

import io.rollcall.testkit.unbuilt.UnbuiltServiceTest;

class RegistrantServiceTest extends UnbuiltServiceTest {}
