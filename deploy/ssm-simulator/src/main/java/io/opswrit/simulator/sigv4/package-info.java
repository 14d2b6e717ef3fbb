/** Owns the check of AWS Signature Version 4, so that a wrong secret, region or clock fails here as it would at AWS. */
package io.opswrit.simulator.sigv4;
