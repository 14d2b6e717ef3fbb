package io.opswrit.request.usecase;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.catalogue.CommandType;
import io.opswrit.request.domain.CommandTypeNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells which commands there are; those that the caller's roles may not use are not hidden, for they are no secret. */
@ApplicationScoped
public class DescribeCatalogue {

    private final Catalogue catalogue;

    DescribeCatalogue(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public List<CommandType> all() {
        return catalogue.commandTypes();
    }

    public CommandType one(String key) {
        return catalogue.find(key).orElseThrow(() -> new CommandTypeNotFound(key));
    }
}
