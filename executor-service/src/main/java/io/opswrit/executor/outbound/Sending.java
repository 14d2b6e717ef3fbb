package io.opswrit.executor.outbound;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The client that changes things at AWS: it never sends anything twice by itself. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Sending {}
