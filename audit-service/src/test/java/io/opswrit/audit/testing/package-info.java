/** What the tests of this service share: the events of a request, a mail server with moods, the one application. */
package io.opswrit.audit.testing;
