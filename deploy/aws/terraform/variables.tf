variable "own_documents" {
  description = "true: the executor may run the documents of own-documents.tf and nothing else; set opswrit.ssm.own-documents=true in executor-service as well. false: it may run any shell text."
  type        = bool
  default     = false
}

variable "documents_folder" {
  description = "The documents made from the catalogue; null: those of the default catalogue."
  type        = string
  default     = null
}

variable "scripts_bucket" {
  description = "The bucket of the approved scripts, by the name that the catalogue has for it."
  type        = string
}

variable "executor_trust" {
  description = "Who becomes the executor. instance: the EC2 instance on which executor-service runs; web-identity: its service account in Kubernetes (IRSA); role: another role."
  type        = string
  default     = "instance"

  validation {
    condition     = contains(["instance", "web-identity", "role"], var.executor_trust)
    error_message = "executor_trust must be instance, web-identity or role."
  }
}

variable "oidc_provider" {
  description = "For web-identity: the issuer without https://, such as oidc.eks.eu-central-1.amazonaws.com/id/ABC"
  type        = string
  default     = ""
}

variable "service_account" {
  description = "For web-identity: the one service account that may be the executor."
  type        = string
  default     = "system:serviceaccount:opswrit:executor-service"
}

variable "trusted_role_arn" {
  description = "For role: the ARN of the role that may become the executor."
  type        = string
  default     = ""
}

variable "name_prefix" {
  description = "Before the names of roles, policies and profiles."
  type        = string
  default     = "opswrit-"
}
