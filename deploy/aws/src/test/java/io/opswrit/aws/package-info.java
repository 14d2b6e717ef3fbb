/** Reads what the templates say, with their parameters filled in, for the tests of those who must get along with it. */
package io.opswrit.aws;
