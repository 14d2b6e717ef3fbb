package io.opswrit.executor.outbound;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The client that only asks; apart from the other, so that many looks never hold up a send. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Asking {}
