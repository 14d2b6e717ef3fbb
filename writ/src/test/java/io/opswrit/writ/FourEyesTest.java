package io.opswrit.writ;

import static io.opswrit.writ.OrderMother.ALICE;
import static io.opswrit.writ.OrderMother.BOB;
import static io.opswrit.writ.OrderMother.NOON;
import static io.opswrit.writ.OrderMother.restartNginx;
import static io.opswrit.writ.OrderMother.writ;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FourEyesTest {

    private final Signer signer = Signer.of(TestKeys.generate("k").privateJwk());

    @Test
    void anotherPersonMayApprove() {
        VerifiedOrder order = verified(restartNginx(ALICE, ALICE));

        assertThat(FourEyes.objection(writ(order, BOB), order, NOON)).isEmpty();
    }

    @Test
    void neitherRequesterNorSubmitterMay() {
        VerifiedOrder order = verified(restartNginx(ALICE, BOB));

        assertThat(FourEyes.objection(writ(order, ALICE), order, NOON)).isPresent();
        assertThat(FourEyes.objection(writ(order, BOB), order, NOON)).isPresent();
    }

    @Test
    void anotherMailAddressDoesNotMakeAnotherPerson() {
        VerifiedOrder order = verified(restartNginx(ALICE, ALICE));
        Person renamed = new Person(ALICE.issuer(), ALICE.subject(), "other@example.org", "Somebody Else");

        assertThat(FourEyes.objection(writ(order, renamed), order, NOON)).isPresent();
    }

    @Test
    void onePersonCountsOnce() {
        VerifiedOrder order = verified(restartNginx(ALICE, ALICE));

        assertThat(FourEyes.objection(writ(order, BOB, BOB), order, NOON)).contains("One person approved twice.");
    }

    @Test
    void aWritWithoutApprovalsIsNone() {
        VerifiedOrder order = verified(restartNginx(ALICE, ALICE));

        assertThat(FourEyes.objection(writ(order), order, NOON)).isPresent();
    }

    @Test
    void aWritForAnotherDigestIsNone() {
        VerifiedOrder order = verified(restartNginx(ALICE, ALICE));
        VerifiedOrder other = verified(restartNginx(ALICE, OrderMother.person("erin")));

        assertThat(FourEyes.objection(writ(other, BOB), order, NOON)).contains("The writ is for another order.");
    }

    @Test
    void aWritEndsAtItsExpiry() {
        VerifiedOrder order = verified(restartNginx(ALICE, ALICE));
        Writ writ = writ(order, BOB);

        assertThat(FourEyes.objection(writ, order, writ.expiresAt().minusMillis(1)))
                .isEmpty();
        assertThat(FourEyes.objection(writ, order, writ.expiresAt())).contains("The writ has expired.");
    }

    @Test
    void aWritCannotBeChangedAfterwards() {
        Writ writ = writ(verified(restartNginx(ALICE, ALICE)), BOB);
        List<Approval> approvals = writ.approvals();

        assertThat(approvals).isUnmodifiable();
    }

    private VerifiedOrder verified(Order order) {
        Signed signed = signer.sign(order);
        return new VerifiedOrder(order, Orders.digest(signed), signed);
    }
}
