package io.opswrit.request.inbound.pages;

import io.opswrit.catalogue.CommandType;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Draft;
import io.opswrit.request.domain.Role;
import io.opswrit.request.usecase.DescribeCatalogue;
import io.opswrit.request.usecase.DescribeInstances;
import io.opswrit.request.usecase.DraftRequest;
import io.opswrit.request.usecase.FindRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Asks the use cases what the form needs to be drawn. */
@ApplicationScoped
class NewRequestDesk {

    private final DescribeCatalogue catalogue;
    private final DescribeInstances instances;
    private final DraftRequest draftRequest;
    private final FindRequest findRequest;

    NewRequestDesk(
            DescribeCatalogue catalogue,
            DescribeInstances instances,
            DraftRequest draftRequest,
            FindRequest findRequest) {
        this.catalogue = catalogue;
        this.instances = instances;
        this.draftRequest = draftRequest;
        this.findRequest = findRequest;
    }

    Uni<Draft> draft(Caller caller, NewRequestEntry entry) {
        String key = entry.value(NewRequestEntry.COMMAND_TYPE);
        Optional<CommandType> type = catalogue.all().stream()
                .filter(known -> known.key().equals(key))
                .findFirst();
        return draftRequest.execute(caller, entry.submission(type));
    }

    /** @return the fields of a request that the caller may see, to ask for it once more */
    Uni<NewRequestEntry> again(Caller caller, UUID id) {
        return findRequest.execute(caller, id).map(request -> {
            boolean forSomebody = caller.has(Role.DELEGATE)
                    && !caller.person().is(request.order().requester());
            return NewRequestEntry.again(request.order(), forSomebody);
        });
    }

    Uni<NewRequestChoices> choices(Caller caller) {
        return instances.all().map(fleet -> NewRequestChoices.of(catalogue.all(), caller, fleet));
    }
}
