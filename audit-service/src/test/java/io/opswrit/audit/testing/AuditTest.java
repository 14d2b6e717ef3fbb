package io.opswrit.audit.testing;

import io.opswrit.delivery.testing.BackingParts;
import io.opswrit.edge.testing.TestLogin;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The one application that all tests of this module share: real Kafka, PostgreSQL and SMTP, test tokens. */
@WithTestResource(value = BackingParts.class, initArgs = @ResourceArg(name = "service", value = "audit-service"))
@WithTestResource(TestLogin.class)
@WithTestResource(Mailbox.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AuditTest {}
