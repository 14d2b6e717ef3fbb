package io.opswrit.proof.attack;

import io.opswrit.catalogue.RiskLevel;
import io.opswrit.events.Event;
import io.opswrit.writ.Orders;
import java.util.UUID;

/** Facts that are written to a topic by somebody who has the right to, and must not run all the same. */
public enum Forgery {
    BAD_SIGNATURE("an order with a rubbish signature") {
        @Override
        public Event make(Forger forger, UUID id) {
            return forger.submitted(forger.withRubbishSignature(forger.diskSpace(id)));
        }
    },
    FOREIGN_KEY("an order signed with a key of the attacker's own") {
        @Override
        public Event make(Forger forger, UUID id) {
            return forger.submitted(forger.withOwnKey(forger.diskSpace(id)));
        }
    },
    ALTERED_COMMAND("an order whose command was altered after it was signed") {
        @Override
        public Event make(Forger forger, UUID id) {
            return forger.submitted(forger.altered(forger.diskSpace(id), "resolved_command", "id"));
        }
    },
    ALTERED_INSTANCE("an order moved to another instance after it was signed") {
        @Override
        public Event make(Forger forger, UUID id) {
            return forger.submitted(forger.altered(forger.diskSpace(id), "instance_id", "i-0f3a9c1d7e5b20001"));
        }
    },
    OTHER_TEXT("an order of other text than the catalogue makes, signed with the stolen key") {
        @Override
        public Event make(Forger forger, UUID id) {
            return forger.submitted(forger.signed(forger.saying(id, "df -h; id")));
        }
    },
    RELABELLED("a high-risk order relabelled as low, signed with the stolen key") {
        @Override
        public Event make(Forger forger, UUID id) {
            return forger.submitted(forger.signed(forger.restart(id, RiskLevel.LOW)));
        }
    },
    NOT_ITS_KEY("a genuine order under the key of another request") {
        @Override
        public Event make(Forger forger, UUID id) {
            return forger.submitted(forger.signed(forger.diskSpace(new UUID(id.getMostSignificantBits(), 1))));
        }
    },
    NO_WRIT("a grant without a writ: the order's own signature in its place") {
        @Override
        public Event make(Forger forger, UUID id) {
            return forger.grantedWithoutWrit(forger.signed(forger.restart(id, RiskLevel.HIGH)));
        }
    },
    OWN_APPROVAL("a writ whose approver is the requester") {
        @Override
        public Event make(Forger forger, UUID id) {
            var order = forger.signed(forger.restart(id, RiskLevel.HIGH));
            return forger.granted(order, Orders.digest(order), Forger.requester(id));
        }
    },
    ANOTHERS_WRIT("the writ of another order") {
        @Override
        public Event make(Forger forger, UUID id) {
            var other = forger.signed(forger.restart(UUID.randomUUID(), RiskLevel.HIGH));
            return forger.granted(forger.signed(forger.restart(id, RiskLevel.HIGH)), Orders.digest(other), Forger.BOB);
        }
    },
    OLD_WRIT("a writ that has run out") {
        @Override
        public Event make(Forger forger, UUID id) {
            return forger.grantedLongAgo(forger.signed(forger.restart(id, RiskLevel.HIGH)));
        }
    };

    private final String title;

    Forgery(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** @param id of a request that nobody made, and the key under which it is written */
    public abstract Event make(Forger forger, UUID id);
}
