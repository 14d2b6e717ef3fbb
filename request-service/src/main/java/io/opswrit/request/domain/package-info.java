/**
 * What a request is and what may become of it: admission, the requester's view, answers and cancellation, and who may see
 * and do what. Decisions only; nothing here knows how requests arrive or where they are kept.
 */
package io.opswrit.request.domain;
