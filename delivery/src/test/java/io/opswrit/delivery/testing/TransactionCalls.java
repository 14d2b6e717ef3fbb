package io.opswrit.delivery.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;

/** The ways around {@code UnitOfWork}. */
final class TransactionCalls {

    static final DescribedPredicate<JavaMethodCall> OF_A_FRAMEWORK = DescribedPredicate.describe(
            "the framework's own withTransaction or withSession",
            call -> call.getTarget().getName().matches("with(Stateless)?(Transaction|Session)"));

    private TransactionCalls() {}
}
