package io.opswrit.request;

import io.opswrit.delivery.testing.BackingParts;
import io.opswrit.edge.testing.TestLogin;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;

/** What every test of the running service needs; the same for all of them, so that it is started once. */
@WithTestResource(value = BackingParts.class, initArgs = @ResourceArg(name = "service", value = "request-service"))
@WithTestResource(TestLogin.class)
@WithTestResource(Signing.class)
abstract class TestParts {}
