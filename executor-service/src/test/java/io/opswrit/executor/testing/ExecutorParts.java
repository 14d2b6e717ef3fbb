package io.opswrit.executor.testing;

import io.opswrit.delivery.testing.BackingParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Everything around the executor; the same for every test class, so that the service starts once. */
@WithTestResource(value = BackingParts.class, initArgs = @ResourceArg(name = "service", value = "executor-service"))
@WithTestResource(SimulatedSsm.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ExecutorParts {}
